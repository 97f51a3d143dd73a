/**
 * What the scripts on a phone lean on: the page "My phone", the page that stands when there is no network, and the key
 * that opens a person's unsent work when their PIN has changed. The words of this package are few: the phone itself keeps
 * drafts, the outbox and pages. Depends on web and access.
 */
@NullMarked
package urunana.phone;

import org.jspecify.annotations.NullMarked;
