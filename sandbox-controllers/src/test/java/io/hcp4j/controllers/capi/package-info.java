/** Tests of Cluster API's rules. */
@NullMarked
package io.hcp4j.controllers.capi;

import org.jspecify.annotations.NullMarked;
