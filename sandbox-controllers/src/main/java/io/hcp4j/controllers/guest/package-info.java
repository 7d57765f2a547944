/** What guest clusters have and do: their initial objects, operators and versions, and the routes to their applications. */
@NullMarked
package io.hcp4j.controllers.guest;

import org.jspecify.annotations.NullMarked;
