/**
 * Files people send: written whole under a random name, typed by content, named in a row, served without surprises (security 13).
 * No word of the domain lives here; who may read a file is the database function {@code sees_file}.
 * Depends on web and access.
 */
@NullMarked
package urunana.file;

import org.jspecify.annotations.NullMarked;
