package galley.cli;

/** Of the program; the same as the build's. */
final class Version {

    static final String NUMBER = "0.1.0";

    private Version() {}
}
