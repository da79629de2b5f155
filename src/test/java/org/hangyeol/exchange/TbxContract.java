package org.hangyeol.exchange;

/** The contract for the dialects of TBX, whose files are valid against a schema of their dialect. */
abstract class TbxContract extends TermFileContract {
    /** The schema of its files. */
    abstract String schema();

    @Override
    String filename() {
        return "glossary.tbx";
    }

    @Override
    void check(byte[] file) throws Exception {
        ValidXml.assertValid("/exchange/tbx/" + schema() + ".rnc", file);
    }
}
