package innograph.loaders.uspto;

/** One made-up document of each format, with all that the adapter reads. */
final class Fixtures {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    static final String GRANT = DECLARATION + """
            <!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v47-2022-02-17.dtd" [ ]>
            <us-patent-grant lang="EN" dtd-version="v4.7 2022-02-17" country="US">
            <us-bibliographic-data-grant>
            <publication-reference><document-id><country>US</country><doc-number>09999901</doc-number><kind>B2</kind>
            <date>20240305</date></document-id></publication-reference>
            <application-reference appl-type="utility"><document-id><country>US</country><doc-number>17999901</doc-number>
            <date>20210201</date></document-id></application-reference>
            <priority-claims><priority-claim sequence="01" kind="national"><country>JP</country>
            <doc-number>2020-999901</doc-number><date>20200203</date></priority-claim></priority-claims>
            <classifications-ipcr>
            <classification-ipcr><section>B</section><class>64</class><subclass>C</subclass><main-group>39</main-group>
            <subgroup>02</subgroup><symbol-position>L</symbol-position></classification-ipcr>
            <classification-ipcr><section>A</section><class>63</class><subclass>H</subclass><main-group>27</main-group>
            <subgroup>08</subgroup><symbol-position>F</symbol-position></classification-ipcr>
            </classifications-ipcr>
            <classifications-cpc>
            <main-cpc><classification-cpc><section>A</section><class>63</class><subclass>H</subclass>
            <main-group>27</main-group><subgroup>08</subgroup></classification-cpc></main-cpc>
            <further-cpc><classification-cpc><section>B</section><class>64</class><subclass>U</subclass>
            <main-group>10</main-group><subgroup>14</subgroup></classification-cpc></further-cpc>
            </classifications-cpc>
            <invention-title id="d2e43">Kite that <i>comes</i> back</invention-title>
            <us-references-cited>
            <us-citation><patcit num="00001"><document-id><country>US</country><doc-number>4999901</doc-number>
            <kind>A</kind><name>Fern</name><date>19880700</date></document-id></patcit>
            <category>cited by examiner</category></us-citation>
            <us-citation><patcit num="00002"><document-id><country>WO</country><doc-number>WO 2010/999901</doc-number>
            <kind>A1</kind><date>20100100</date></document-id></patcit>
            <category>cited by applicant</category></us-citation>
            <us-citation><nplcit num="00003"><othercit>Fern, &#x201c;On kites&#x201d;, 2009, doi:10.9999/Kites.9.</othercit>
            </nplcit><category>cited by applicant</category></us-citation>
            <us-citation><nplcit num="00004"><othercit>Fern, a talk, 2010.</othercit></nplcit>
            <category>cited by applicant</category></us-citation>
            </us-references-cited>
            <us-related-documents><continuation><relation>
            <parent-doc><document-id><country>US</country><doc-number>16999901</doc-number><date>20200601</date></document-id>
            <parent-grant-document><document-id><country>US</country><date>19990101</date></document-id>
            </parent-grant-document></parent-doc>
            <child-doc><document-id><country>US</country><doc-number>17999901</doc-number></document-id></child-doc>
            </relation></continuation></us-related-documents>
            <us-parties>
            <us-applicants><us-applicant sequence="001" app-type="applicant" applicant-authority-category="assignee">
            <addressbook><orgname>Dragon Kites Co., Ltd.</orgname><address><city>Nagoya</city><country>JP</country></address>
            </addressbook></us-applicant></us-applicants>
            <inventors>
            <inventor sequence="001"><addressbook><last-name>Fern</last-name><first-name>Ada B.</first-name>
            <address><city>Reno</city><state>NV</state><country>US</country></address></addressbook></inventor>
            <inventor sequence="002"><addressbook><last-name>Moss</last-name><first-name>Carl</first-name>
            <address><city>Oslo</city><country>NO</country></address></addressbook></inventor>
            </inventors>
            <agents><agent sequence="01"><addressbook><orgname>Ink LLP</orgname></addressbook></agent></agents>
            </us-parties>
            <assignees><assignee><addressbook><orgname>Kite Trading LLC</orgname><role>02</role></addressbook></assignee>
            </assignees>
            </us-bibliographic-data-grant>
            <abstract id="abstract"><p id="p-0001">A kite turns round.</p><p id="p-0002">It needs 5 &#x3bc;m of string.</p>
            </abstract>
            <description id="description"><p>Long.</p></description>
            <claims><claim>We claim a kite.</claim></claims>
            </us-patent-grant>
            """;

    /** Of 2005: the inventors are the applicants, the classes those before the reform. */
    static final String APPLICATION = DECLARATION + """
            <!DOCTYPE us-patent-application SYSTEM "us-patent-application-v40-2004-12-02.dtd" [ ]>
            <us-patent-application lang="EN" dtd-version="v4.0 2004-12-02">
            <us-bibliographic-data-application>
            <publication-reference><document-id><country>US</country><doc-number>20059999902</doc-number><kind>A1</kind>
            <date>20050106</date></document-id></publication-reference>
            <application-reference><document-id><country>US</country><doc-number>10999902</doc-number>
            <date>20040423</date></document-id></application-reference>
            <classification-ipc><edition>07</edition><main-classification>A63H027/08</main-classification>
            <further-classification>B64C039/02</further-classification></classification-ipc>
            <invention-title>Kite</invention-title>
            <parties><applicants>
            <applicant sequence="00" app-type="applicant-inventor"><addressbook><last-name>Fern</last-name>
            <first-name>Ada</first-name><middle-name>B.</middle-name><address><city>Reno</city></address></addressbook>
            <residence><country>US</country></residence></applicant>
            </applicants></parties>
            </us-bibliographic-data-application>
            <abstract><p>A kite.</p></abstract>
            <description/>
            </us-patent-application>
            """;

    static final String APPLICATION_OF_2001 = DECLARATION + """
            <!DOCTYPE patent-application-publication SYSTEM "pap-v15-2001-01-31.dtd" [
            <!ENTITY US20019999903A1-D00001.TIF SYSTEM "US20019999903A1-D00001.TIF" NDATA TIF>
            ]>
            <patent-application-publication>
            <subdoc-bibliographic-information>
            <document-id><doc-number>20019999903</doc-number><kind-code>A1</kind-code>
            <document-date>20010510</document-date></document-id>
            <domestic-filing-data><application-number><doc-number>09999903</doc-number></application-number>
            <filing-date>20001204</filing-date></domestic-filing-data>
            <foreign-priority-data><filing-date>19990405</filing-date><country-code>JP</country-code></foreign-priority-data>
            <technical-information><classification-ipc>
            <classification-ipc-primary><ipc>A63H027/08</ipc></classification-ipc-primary>
            <classification-ipc-secondary><ipc>B64C039/02</ipc></classification-ipc-secondary></classification-ipc>
            <title-of-invention>Kite of &agr;-silk</title-of-invention></technical-information>
            <continuity-data><non-provisional-of-provisional><document-id><doc-number>60999903</doc-number>
            <document-date>19990301</document-date></document-id></non-provisional-of-provisional></continuity-data>
            <inventors>
            <first-named-inventor><name><given-name>Ada</given-name><family-name>Fern</family-name></name>
            <residence><residence-us><city>Reno</city><state>NV</state><country-code>US</country-code></residence-us>
            </residence></first-named-inventor>
            <inventor><name><given-name>Carl</given-name><family-name>Moss</family-name></name>
            <residence><residence-non-us><city>Oslo</city><country-code>NO</country-code></residence-non-us></residence>
            </inventor></inventors>
            <assignee><organization-name>DRAGON KITES CO., LTD.</organization-name><assignee-type>03</assignee-type></assignee>
            <correspondence-address><name-1>INK LLP</name-1></correspondence-address>
            </subdoc-bibliographic-information>
            <subdoc-abstract><paragraph>A kite &lsqb;of silk&rsqb;.</paragraph></subdoc-abstract>
            <subdoc-description>Long.</subdoc-description>
            </patent-application-publication>
            """;

    /** As in the files of 2001: SGML, whose empty elements nobody closes. */
    static final String GRANT_OF_2001 = """
            <!DOCTYPE PATDOC PUBLIC "-//USPTO//DTD ST.32 US PATENT GRANT V2.4 2000-09-20//EN" [
            <!ENTITY USD0999904-20010102-D00000.TIF SYSTEM "USD0999904-20010102-D00000.TIF" NDATA TIF>
            ]>
            <PATDOC DTD="2.4" STATUS="BUILD 20001002">
            <SDOBI>
            <B100><B110><DNUM><PDAT>D0999904</PDAT></DNUM></B110><B130><PDAT>S</PDAT></B130>
            <B140><DATE><PDAT>20010102</PDAT></DATE></B140><B190><PDAT>US</PDAT></B190></B100>
            <B200><B210><DNUM><PDAT>29999904</PDAT></DNUM></B210><B220><DATE><PDAT>19990106</PDAT></DATE></B220></B200>
            <B300><B320><DATE><PDAT>19980701</PDAT></DATE></B320><B330><CTRY><PDAT>JP</PDAT></CTRY></B330></B300>
            <B500><B510><B511><PDAT>B64C  302</PDAT></B511><B512><PDAT>A63H 2708</PDAT></B512><B516><PDAT>7</PDAT></B516></B510>
            <B540><STEXT><PDAT>Kite</PDAT></STEXT></B540>
            <B560>
            <B561><PCIT><DOC><DNUM><PDAT>D. 199905</PDAT></DNUM><DATE><PDAT>19831100</PDAT></DATE></DOC></PCIT>
            <CITED-BY-EXAMINER></B561>
            <B561><PCIT><DOC><DNUM><PDAT>96/99905</PDAT></DNUM><DATE><PDAT>19960800</PDAT></DATE>
            <CTRY><PDAT>WO</PDAT></CTRY></DOC></PCIT><CITED-BY-OTHER></B561>
            </B560>
            <B590><B597US></B590></B500>
            <B600><B680US><DOC><DNUM><PDAT>60/999904</PDAT></DNUM><DATE><PDAT>19980105</PDAT></DATE></DOC></B680US></B600>
            <B700>
            <B720><B721><PARTY-US><NAM><FNM><PDAT>Ada</PDAT></FNM><SNM><STEXT><PDAT>Fern</PDAT></STEXT></SNM></NAM>
            <ADR><CITY><PDAT>Reno</PDAT></CITY><STATE><PDAT>NV</PDAT></STATE></ADR></PARTY-US></B721></B720>
            <B730><B731><PARTY-US><NAM><ONM><STEXT><PDAT>Dragon Kites Co.,Ltd.</PDAT></STEXT></ONM></NAM>
            <ADR><CITY><PDAT>Nagoya</PDAT></CITY><CTRY><PDAT>JP</PDAT></CTRY></ADR></PARTY-US></B731>
            <B732US><PDAT>03</PDAT></B732US></B730>
            <B740><B741><PARTY-US><NAM><ONM><STEXT><PDAT>Ink LLP</PDAT></STEXT></ONM></NAM></PARTY-US></B741></B740>
            </B700>
            </SDOBI>
            <SDOAB><BTEXT><PARA ID="P-1" LVL="0"><PTEXT><PDAT>A kite.</PDAT></PTEXT></PARA></BTEXT></SDOAB>
            <SDODE><EMI ID="EMI-1"></SDODE>
            </PATDOC>
            """;

    private Fixtures() {}
}
