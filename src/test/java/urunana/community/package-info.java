/** Tests of communities: how they are found, founded, joined and left. */
@NullMarked
package urunana.community;

import org.jspecify.annotations.NullMarked;
