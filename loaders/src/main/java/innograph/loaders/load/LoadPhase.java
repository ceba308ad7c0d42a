package innograph.loaders.load;

/** The steps of a load; the inputs are read once for each. */
public enum LoadPhase {
    ENTITIES,
    LINKS
}
