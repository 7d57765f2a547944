/** What guest clusters have and do: their furniture, operators and versions, and the way to their applications. */
@NullMarked
package io.hcp4j.controllers.guest;

import org.jspecify.annotations.NullMarked;
