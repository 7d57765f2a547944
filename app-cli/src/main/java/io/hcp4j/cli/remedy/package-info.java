/** Next steps in the words of the command line. */
@NullMarked
package io.hcp4j.cli.remedy;

import org.jspecify.annotations.NullMarked;
