/** Tests of the words for next steps. */
@NullMarked
package io.hcp4j.cli.remedy;

import org.jspecify.annotations.NullMarked;
