/** Whether this node can serve: the database answers. Depends on web. */
@NullMarked
package urunana.health;

import org.jspecify.annotations.NullMarked;
