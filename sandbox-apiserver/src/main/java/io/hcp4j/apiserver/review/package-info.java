/** Access and token reviews, and token requests. */
@NullMarked
package io.hcp4j.apiserver.review;

import org.jspecify.annotations.NullMarked;
