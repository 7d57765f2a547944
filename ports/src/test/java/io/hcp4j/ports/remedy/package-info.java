/** Tests of remedies. */
@NullMarked
package io.hcp4j.ports.remedy;

import org.jspecify.annotations.NullMarked;
