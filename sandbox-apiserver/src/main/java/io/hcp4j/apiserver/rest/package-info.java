/** The endpoints of resources: read, list, watch, write, scale, log. */
@NullMarked
package io.hcp4j.apiserver.rest;

import org.jspecify.annotations.NullMarked;
