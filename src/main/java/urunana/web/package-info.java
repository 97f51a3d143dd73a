/**
 * HTTP in, pages out: routes and their one dispatcher, requests, forms, replies, pages, assets.
 * No word of the domain lives here. Depends on access and text.
 */
@NullMarked
package urunana.web;

import org.jspecify.annotations.NullMarked;
