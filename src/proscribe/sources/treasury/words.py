"""OFAC's words for documents and measures: the plain lists behind `vocabulary`.

Source: the reference values of ENHANCED and ADVANCED, `idType` of SDN.XML, keys of the remarks.
"""


def each(prop: str, schemata: str = "Person Organization Vessel Airplane") -> dict[str, str]:
    """Give one property for several schemata."""
    return dict.fromkeys(schemata.split(), prop)


_REGISTERED = each("registrationNumber")
LEGAL = "Person Organization"
_ID = _REGISTERED | each("idNumber", LEGAL)
_TAX = _REGISTERED | each("taxNumber", LEGAL)
_PASSPORT = _ID | each("passportNumber", "Person")
_LICENCE = _REGISTERED | each("licenseNumber", LEGAL)
_SERIAL = _REGISTERED | each("serialNumber", "Airplane")

# Identifiers: words, one a line, by the properties they become.
IDENTIFIERS: tuple[tuple[dict[str, str], str], ...] = (
    (_PASSPORT, """
Passport
Diplomatic Passport
British National Overseas Passport
Stateless Person Passport
U.S.A. Passport
Passport Booklet
Passport No.
Travel Document Number
"""),
    (_ID, """
National ID No.
Identification Number
Cedula No.
Personal ID Card
C.U.R.P.
C.U.R.P. #
D.N.I.
N.I.E.
C.I.N.
C.U.I.
C.U.I.P.
I.F.E.
Credencial electoral
Electoral Registry No.
LE Number
Bosnian Personal ID No.
Kenyan ID No.
Moroccan Personal ID No.
Turkish Identification Number
Turkish Identificiation Number
Tazkira National ID Card
National Foreign ID Number
Numero de Identidad
CNP (Personal Numerical Code)
Citizen's Card Number
Cartilla de Servicio Militar Nacional
Military Registration Number
Birth Certificate Number
Residency Number
Romanian Permanent Resident
Refugee ID Card
Stateless Person ID Card
UAE Identification
VisaNumberID
Visa Number
Immigration No.
Public Security and Immigration No.
Seafarer's Identification Document
Chinese Commercial Code
Serial No.
File Number
"""),
    (_ID | each("socialSecurityNumber", "Person"), "SSN"),
    (_TAX, """
Tax ID No.
R.F.C.
R.F.C. #
RFC
NIT #
RUC #
RIF #
RTN
RSIN
C.I.F.
N.I.F.
C.U.I.T.
US FEIN
Fiscal Code
Italian Fiscal Code
Paraguayan tax identification number
Romanian Tax Registration
Numero Unico de Identificacao Tributaria (NUIT)
"""),
    (_REGISTERED | each("vatCode", LEGAL), "V.A.T. Number"),
    (_LICENCE, """
License
Driver's License No.
Pilot License Number
Trade License No.
Tourism License No.
Afghan Money Service Provider License Number
Permit Number
SRE Permit No.
Tarjeta Profesional
"""),
    (_REGISTERED, """
Registration Number
Registration ID
Company Number
Company ID
UK Company Number
Business Number
Business Registration Number
Business Registration Document #
Commercial Registry Number
C.R. No.
Romanian C.R.
Certificate of Incorporation Number
Registration Certificate Number (Dubai)
Central Registration System Number
Public Registration Number
Chamber of Commerce Number
Istanbul Chamber of Comm. No.
Dubai Chamber of Commerce Membership No.
Economic Register Number (CBLS)
Enterprise Number
Branch Unit Number
Organization Code
Folio Mercantil No.
Matricula Mercantil No
Government Gazette Number
Registered Charity No.
MSB Registration Number
Trademark number
United Social Credit Code Certificate (USCCC)
Unified Social Credit Code (USCC)
Legal Entity Number
Russian State Individual Business Registration Number Pattern (OGRNIP)
BIK (RU)
UN/LOCODE
Aircraft Mode S Transponder Code
Aircraft Tail Number
Previous Aircraft Tail Number
"""),
    (_REGISTERED | each("giiNumber", "Organization"), "Global Intermediary Identification Number"),
    (_REGISTERED | each("dunsCode", LEGAL), "D-U-N-S Number"),
    (_REGISTERED | each("swiftBic", LEGAL), "SWIFT/BIC"),
    (_REGISTERED | each("imoNumber", "Vessel Organization"), """
Vessel Registration Identification
International Maritime Organization No.
"""),
    (_REGISTERED | each("mmsi", "Vessel"), "MMSI"),
    (_REGISTERED | each("callSign", "Vessel"), "Vessel Call Sign\nOther Vessel Call Sign"),
    (_SERIAL, """
Aircraft Construction Number (also called L/N or S/N or F/N)
Aircraft Manufacturer's Serial Number (MSN)
Aircraft Serial Identification
"""),
    (each("isinCode"), "ISIN"),
    (each("ticker"), "Equity Ticker\nMICEX Code"),
)  # fmt: skip

MEASURES = """
Secondary sanctions risk
Additional Sanctions Information
Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions
IFCA Determination
PEESA Information
Purchase/Sales For Divestment Date (CMIC)
"""
