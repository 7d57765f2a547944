/** What moves inside a guest cluster: its operators and its version. */
@NullMarked
package io.hcp4j.sandbox.guest;

import org.jspecify.annotations.NullMarked;
