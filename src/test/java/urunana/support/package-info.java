/** Tests of what is done for communities by duty. */
@NullMarked
package urunana.support;

import org.jspecify.annotations.NullMarked;
