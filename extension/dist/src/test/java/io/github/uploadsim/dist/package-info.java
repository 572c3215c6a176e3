/** The two shaded jars, started as processes the way users start them. */
package io.github.uploadsim.dist;
