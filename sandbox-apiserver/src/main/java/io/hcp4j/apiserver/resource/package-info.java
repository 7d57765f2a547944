/** The types of resources that the API server serves, and the rules of each. */
@NullMarked
package io.hcp4j.apiserver.resource;

import org.jspecify.annotations.NullMarked;
