/** Tests of HyperShift's rules. */
@NullMarked
package io.hcp4j.controllers.hypershift.hostedcluster;

import org.jspecify.annotations.NullMarked;
