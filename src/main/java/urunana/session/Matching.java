package urunana.session;

import java.util.Arrays;

/** Gives every row its own column so that the sum of the costs is the least there is (the Hungarian method). */
final class Matching {
    private final long[][] costs;
    private final int columns;
    // Numbered from 1; column 0 stands for "none yet". What rows and columns have been discounted, and who has whom.
    private final long[] ofRow;
    private final long[] ofColumn;
    private final int[] rowOf;

    private Matching(long[][] costs) {
        this.costs = costs;
        this.columns = costs.length == 0 ? 0 : costs[0].length;
        this.ofRow = new long[costs.length + 1];
        this.ofColumn = new long[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /** The column of each row; there are at least as many columns as rows. */
    static int[] cheapest(long[][] costs) {
        var matching = new Matching(costs);
        for (int row = 1; row <= costs.length; row++) matching.add(row);
        int[] found = new int[costs.length];
        for (int column = 1; column <= matching.columns; column++) {
            if (matching.rowOf[column] > 0) found[matching.rowOf[column] - 1] = column - 1;
        }
        return found;
    }

    // Looks for the cheapest way from this row to a free column, moving others on; then moves them.
    private void add(int row) {
        rowOf[0] = row;
        long[] least = new long[columns + 1];
        Arrays.fill(least, Long.MAX_VALUE);
        int[] from = new int[columns + 1];
        boolean[] seen = new boolean[columns + 1];
        int at = 0;
        while (rowOf[at] != 0) {
            seen[at] = true;
            at = step(at, least, from, seen);
        }
        for (int column = at; column != 0; column = from[column]) rowOf[column] = rowOf[from[column]];
    }

    private int step(int at, long[] least, int[] from, boolean[] seen) {
        int row = rowOf[at], next = 0;
        for (int column = 1; column <= columns; column++) {
            if (seen[column]) continue;
            long cost = costs[row - 1][column - 1] - ofRow[row] - ofColumn[column];
            if (cost < least[column]) {
                least[column] = cost;
                from[column] = at;
            }
            if (next == 0 || least[column] < least[next]) next = column;
        }
        long gain = least[next];
        for (int column = 0; column <= columns; column++) {
            if (seen[column]) {
                ofRow[rowOf[column]] += gain;
                ofColumn[column] -= gain;
            } else if (column > 0) least[column] -= gain;
        }
        return next;
    }
}
