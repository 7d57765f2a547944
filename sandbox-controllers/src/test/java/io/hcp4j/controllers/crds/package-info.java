/** Tests of the definitions as files, against rules of our own and against those that the API's authors published. */
@NullMarked
package io.hcp4j.controllers.crds;

import org.jspecify.annotations.NullMarked;
