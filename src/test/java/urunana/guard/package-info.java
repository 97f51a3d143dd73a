/**
 * Tests that hold what the house has promised about itself: its texts, its arrows, its requirements.
 * They read the sources and the classes; they start nothing.
 */
@NullMarked
package urunana.guard;

import org.jspecify.annotations.NullMarked;
