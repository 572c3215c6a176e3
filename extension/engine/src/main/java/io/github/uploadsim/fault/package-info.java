/**
 * What can go wrong with an exchange. A {@link io.github.uploadsim.fault.Fault} says what, a {@link
 * io.github.uploadsim.fault.Trigger} says in which exchange, a {@link
 * io.github.uploadsim.fault.FaultPlan} counts. All are immutable values and know no family.
 */
@NullMarked
package io.github.uploadsim.fault;

import org.jspecify.annotations.NullMarked;
