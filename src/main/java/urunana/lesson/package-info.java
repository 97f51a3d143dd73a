/**
 * Lessons: what the members learnt, from a try-out or from the whole cycle.
 * They are written in a session and feed the reports.
 * Depends on the platform, community, session and challenge.
 */
@NullMarked
package urunana.lesson;

import org.jspecify.annotations.NullMarked;
