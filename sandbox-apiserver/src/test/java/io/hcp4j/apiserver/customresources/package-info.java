/** Tests of custom resources. */
@NullMarked
package io.hcp4j.apiserver.customresources;

import org.jspecify.annotations.NullMarked;
