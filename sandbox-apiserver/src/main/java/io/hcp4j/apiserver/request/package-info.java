/** Requests and responses of the API, apart from how they are transported. */
@NullMarked
package io.hcp4j.apiserver.request;

import org.jspecify.annotations.NullMarked;
