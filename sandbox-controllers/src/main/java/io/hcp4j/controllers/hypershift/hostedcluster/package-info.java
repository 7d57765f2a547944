/** Hosted clusters: status, prerequisites, published credentials, deletion. */
@NullMarked
package io.hcp4j.controllers.hypershift.hostedcluster;

import org.jspecify.annotations.NullMarked;
