package urunana.web;

/** The colours of pictures where no stylesheet reaches them: on paper, in a downloaded file, in a mail. */
public final class Palette {

    public static final String PAPER = "#fffdf8";
    public static final String CLAY = "#9c3d1c";
    public static final String FOREST = "#1f5f4a";
    public static final String OCHRE = "#d9a441";

    /** Letters on clay or forest, which stay as they are in dark mode. */
    public static final String ON_COLOUR = "#fff";

    private Palette() {}
}
