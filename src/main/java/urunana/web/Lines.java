package urunana.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Forms with a line per record: fields named {@code name-1}, {@code name-2} …; a line without a name is none. */
public final class Lines {
    /** So many empty lines stand ready. */
    public static final int SPARE = 3;
    private static final int MOST = 200;

    private Lines() {}

    /** The numbers of the lines that were sent, in order. */
    public static List<Integer> sent(Form form, String field) {
        var numbers = new TreeSet<Integer>();
        for (String key : form.keys(field + "-")) if (key.matches("[0-9]{1,3}") && Integer.parseInt(key) <= MOST) numbers.add(Integer.parseInt(key));
        return List.copyOf(numbers);
    }

    /**
     * The form with one line moved, nothing saved: "up-3" or "down-3" is what was pressed.
     *
     * @param field  the field that every line has
     * @param fields all fields of a line
     */
    public static Form moved(Form form, String field, List<String> fields, String press) {
        var numbers = sent(form, field);
        int at = numbers.indexOf(pressed(press));
        int other = press.startsWith("up") ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= numbers.size()) return form;
        for (String name : fields) {
            String a = name + "-" + numbers.get(at), b = name + "-" + numbers.get(other);
            String kept = form.value(a);
            form.with(a, form.value(b)).with(b, kept);
        }
        return form;
    }

    /** The number of the line a small button stood on. */
    public static int pressed(String press) {
        return Integer.parseInt(press.substring(press.indexOf('-') + 1));
    }

    /** The numbers to show: those in the form, else those known, and spare ones behind. */
    public static List<Integer> shown(Form form, String field, int highest) {
        int last = Math.max(highest, form.problems().isEmpty() ? 0 : sent(form, field).stream().mapToInt(n -> n).max().orElse(0) - SPARE);
        var numbers = new ArrayList<Integer>();
        for (int n = 1; n <= last + SPARE; n++) numbers.add(n);
        return numbers;
    }
}
