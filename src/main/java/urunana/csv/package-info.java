/**
 * Files of rows as people save them from spreadsheets: reading, cells that become values, errors with their row.
 * No word of the domain lives here. Depends on nothing of ours.
 */
@NullMarked
package urunana.csv;

import org.jspecify.annotations.NullMarked;
