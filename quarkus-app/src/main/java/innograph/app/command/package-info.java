/**
 * The command line: one class per command, which reads its options, calls the module that does the work and prints the outcome.
 * {@link innograph.app.command.InnoGraphCommand} names them all and says what the exit codes mean.
 */
@NullMarked
package innograph.app.command;

import org.jspecify.annotations.NullMarked;
