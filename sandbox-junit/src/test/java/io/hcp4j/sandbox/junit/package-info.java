/** Tests of the extension: each is a user of it. */
@NullMarked
package io.hcp4j.sandbox.junit;

import org.jspecify.annotations.NullMarked;
