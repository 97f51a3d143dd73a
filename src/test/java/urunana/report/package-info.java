/** What leaves the room and what does not, and the way of a cycle report. */
@NullMarked
package urunana.report;

import org.jspecify.annotations.NullMarked;
