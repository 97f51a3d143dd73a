/**
 * Words in the reader's language: messages by key, plural forms, dates.
 * Texts live in {@code resources/text/<language>/<feature>.properties}; a programme's vocabulary may replace a term.
 * Depends on nothing of ours.
 */
@NullMarked
package urunana.text;

import org.jspecify.annotations.NullMarked;
