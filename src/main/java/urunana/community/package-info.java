/**
 * Communities of practice: who meets, who leads, who is answerable, what was promised on joining.
 * {@link urunana.community.Room} is what every page inside a community needs.
 * Depends on the platform, place, person and programme.
 */
@NullMarked
package urunana.community;

import org.jspecify.annotations.NullMarked;
