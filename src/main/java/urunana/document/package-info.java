/** Documents a community keeps at hand: the school's development plan, manuals, a syllabus. */
@NullMarked
package urunana.document;

import org.jspecify.annotations.NullMarked;
