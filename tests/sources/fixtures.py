"""Three small lists of the UN, the EU and the UK with the same two invented parties."""

from __future__ import annotations

import csv
import io

UN_LIST = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL>
<DATAID>1</DATAID><FIRST_NAME>FYODOR</FIRST_NAME><SECOND_NAME>KUZMIN-ZAVALNY</SECOND_NAME>
<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER>
<NAME_ORIGINAL_SCRIPT>Фёдор Кузьмин-Завальный</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Russia</VALUE></NATIONALITY>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Theodore Kuzminzavalny</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>“Zavaly Wolfgrip”</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>KZ7734912</NUMBER></INDIVIDUAL_DOCUMENT>
</INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
<DATAID>2</DATAID><FIRST_NAME>HAIHUA SHIPPING ENTERPRISES</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
<REFERENCE_NUMBER>QDe.002</REFERENCE_NUMBER><NAME_ORIGINAL_SCRIPT>海華船務</NAME_ORIGINAL_SCRIPT>
</ENTITY></ENTITIES></CONSOLIDATED_LIST>
"""

EU_LIST = """<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-27T10:00:00.000+01:00" globalFileId="1">
<sanctionEntity unitedNationId="QDi.001" euReferenceNumber="EU.1.1" logicalId="1"><subjectType code="person"/>
<nameAlias wholeName="Fyodor Kuzmin-Zavalny" strong="true"/><nameAlias wholeName="Zavaly Wolfgrip" strong="false"/>
<nameAlias wholeName="Theodore Kuzminzavalny" strong="true" nameLanguage="FR"/>
<nameAlias wholeName="Фёдор Кузьмин-Завальный" strong="true" nameLanguage="RU"/>
<citizenship countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
<identification identificationTypeCode="passport" number="KZ 7734912" countryIso2Code="RU"/></sanctionEntity>
<sanctionEntity unitedNationId="QDe.002" euReferenceNumber="EU.2.2" logicalId="2"><subjectType code="enterprise"/>
<nameAlias wholeName="Haihua Shipping Enterprises" strong="true"/>
<nameAlias wholeName="海華船務" strong="true" nameLanguage="ZH"/></sanctionEntity>
</export>
"""

_NAME_PARTS = tuple(f"Name {number}" for number in range(1, 7))
_PERSON = {
    "Unique ID": "RUS0001", "UN Reference Number": "QDi.001", "Regime Name": "ISIL (Da'esh) and Al-Qaida",
    "Designation Type": "Individual", "Date Designated": "24/02/2022", "Nationality(/ies)": "Russia",
    "Passport number": "KZ7734912",
}  # fmt: skip
_COMPANY = {
    "Unique ID": "DPR0001", "UN Reference Number": "QDe.002", "Regime Name": "Democratic People's Republic of Korea",
    "Designation Type": "Entity", "Date Designated": "24/02/2022", "Name type": "Primary Name",
}  # fmt: skip
_ROWS = (
    {**_PERSON, "Name 1": "Fyodor", "Name 6": "KUZMIN-ZAVALNY", "Name type": "Primary Name"},
    {**_PERSON, "Name 1": "Theodore", "Name 6": "KUZMINZAVALNY", "Name type": "Primary name variation",
     "Name non-latin script": "Фёдор Кузьмин-Завальный"},
    {**_PERSON, "Name 1": "Zavaly", "Name 6": "WOLFGRIP", "Name type": "Alias",
     "Alias strength": "Low quality a.k.a"},
    {**_COMPANY, "Name 6": "HAIHUA SHIPPING ENTERPRISES", "Name non-latin script": "海華船務"},
)  # fmt: skip


def _uk_list() -> str:
    text = io.StringIO()
    text.write("Report Date: 13-Feb-2026\r\n")
    header = (*_PERSON, *_NAME_PARTS, "Name type", "Alias strength", "Name non-latin script")
    table = csv.DictWriter(text, header)
    table.writeheader()
    table.writerows(_ROWS)
    return text.getvalue()


UK_LIST = _uk_list()
