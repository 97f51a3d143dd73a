/**
 * PostgreSQL and what keeps it safe: starting our own server, checking that any server is durable,
 * taking the whole site into one archive and bringing it back.
 * No domain words live here; the package depends on nothing of ours.
 */
@NullMarked
package urunana.db;

import org.jspecify.annotations.NullMarked;
