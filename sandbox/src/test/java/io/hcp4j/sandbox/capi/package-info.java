/** Tests of Cluster API's rules. */
@NullMarked
package io.hcp4j.sandbox.capi;

import org.jspecify.annotations.NullMarked;
