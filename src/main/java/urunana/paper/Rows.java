package urunana.paper;

/**
 * The rows of a sign-in sheet: as many as fill its pages, so that the last page is never a line or two, and at least some of
 * them empty, for guests.
 */
final class Rows {
    /** Lines on a page that also has the heading and what stands at the foot. */
    static final int ONLY = 11;
    /** Lines on the first page of several, and on the last. */
    static final int FIRST = 16;
    static final int LAST = 12;
    private static final int BETWEEN = 18;
    private static final int GUESTS = 3;

    private Rows() {}

    static int pages(int people) {
        int needed = people + GUESTS;
        if (needed <= ONLY) return 1;
        int more = Math.max(0, needed - FIRST - LAST);
        return 2 + (more + BETWEEN - 1) / BETWEEN;
    }

    /** All rows, empty ones included. */
    static int all(int people) {
        int pages = pages(people);
        return pages == 1 ? ONLY : FIRST + LAST + (pages - 2) * BETWEEN;
    }
}
