/**
 * Who speaks how much in a session, who was silent, and what was valuable: counted to invite people in, not to judge them.
 * What the counts show is for the leaders of a community alone, and nobody is counted against their will.
 * Depends on the platform, community and session.
 */
@NullMarked
package urunana.voice;

import org.jspecify.annotations.NullMarked;
