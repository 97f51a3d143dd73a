@NullMarked
package urunana.web;

import org.jspecify.annotations.NullMarked;
