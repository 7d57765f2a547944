/** Label and field selectors. */
@NullMarked
package io.hcp4j.apiserver.selector;

import org.jspecify.annotations.NullMarked;
