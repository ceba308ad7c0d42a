/** Linked data: files of RDF, read without asking anybody else, and the adapter of things in the terms of the model. */
@NullMarked
package innograph.loaders.rdf;

import org.jspecify.annotations.NullMarked;
