package urunana.web;

/** The name a file is kept under for people; never a name on the disk. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** The last part of a claimed name without signs that steer a terminal, a path or the direction of writing. */
    static String clean(String claimed) {
        String last = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*]+", "_").strip().replaceAll("^\\.+", "");
        return plain.isBlank() ? "file" : shortened(plain);
    }

    // The ending stays: it tells a phone which program opens the file.
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
