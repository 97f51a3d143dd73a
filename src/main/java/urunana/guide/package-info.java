/**
 * Guides: what a community may do in its sessions, step by step, with minutes, words for the chair and what is recorded (K27,
 * K70, K71, C051). They are data: shipped ones come from resources, programmes make theirs in the browser, communities adapt
 * a copy of their own. Needs programme and community; knows nothing of cycles, which follow an edition.
 */
@NullMarked
package urunana.guide;

import org.jspecify.annotations.NullMarked;
