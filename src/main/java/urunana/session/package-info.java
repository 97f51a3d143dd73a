/**
 * Sessions: planned, moved, opened, attended, noted, closed; tasks, decisions and promises.
 * Whether a cycle is ready for its next session is decided in {@code cycle}. Depends on the platform and community.
 */
@NullMarked
package urunana.session;

import org.jspecify.annotations.NullMarked;
