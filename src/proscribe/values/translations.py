"""The vocabulary of `generic`: an English word, and the words of other languages for it.

`SLAVIC` has stems of Russian and Ukrainian words, romanised as `romanise` does; `ARABIC` words of
Arabic and Persian without article, with letters that differ in form only folded (`ة` as `ه`);
`UNSPACED` words of Chinese (both kinds of characters) and Korean.

Source: as for `generic`; words seen on the lists were taken from the training split only.
"""

SLAVIC = """
academy:akademi
aerospace:aerokosmichesk raketnokosmichesk
agency:agentstv agenstv
agricultural:selskokhozyaystvenn agrarn silskogospodarsk
airlines:aviakompani avialini
aircraft:aviatsionn samoletostroiteln samoletn aviyatsyyn aviatsiyn
airport:aeroport
analytical:analitichesk analitichn
applied:prikladn
army:armiy armi
association:assotsiats obedineni obednann
atomic:atomn
automatics:avtomatik
automation:avtomatizats
automobile:avtomobiln avtomobilestroiteln
building:stroeni
bureau:byuro
center:tsentr
charitable:blagotvoriteln
chemical:khimichesk khimichn
combined:kombinirovann
commercial:kommerchesk komertsiyn
committee:komitet
communications:kommunikats
company:kompani
complex:kompleks
concern:kontsern
construction:stroiteln stroitelstv budiveln
corporation:korporats
credit:kreditn
crimean:krymsk
cultural:kulturn
culture:kultur
defence:oboron oboronn oboronitel
design:konstruktorsk proektn
development:razviti rozvitk
directorate:upravleni direkts
distillery:likerovodochn
eastern:vostochn skhidn
economic:ekonomichesk
education:obrazovani obrazovateln
electric:elektrichesk
electrical:elektrotekhnichesk
electronic:elektronn
electronics:elektronik
energy:energetichesk energetik energi
engineering:inzhenern inzhinirin
enterprise:predpriyati pidpriiemstv pidpriemstv pidpryemstv
equipment:oborudovani
experimental:opytn eksperimentaln
export:eksportn
federal:federaln
federation:federats
finance:finans
financial:finansov
foundation:fond
geophysical:geofizichesk
glass:stekl
grain:zernov
gas:gazov
group:grupp
heavy:tyazhel
high:vysok
holding:kholding
hydrocarbon:uglevodorod
import:importn
industrial:promyshlenn industrialn promislov
industry:promyshlennost
information:informatsionn
institute:institut
instrument:priborostroeni priborostroiteln
insurance:strakhov strakhovani
intelligence:razvedk razvedyvateln
international:mezhdunarodn mizhnarodn
internet:internet
investment:investitsionn investits
islamic:islamsk
laboratory:laboratori
leasing:lizingov lizing
logistics:logistik logistichesk
machine:mashin mashinostroiteln mashinostroeni
main:glavn golovn
management:menedzhment
maritime:morsk morekhodn
material:material
mechanical:mekhanichesk
mechanics:mekhanik
medical:meditsinsk
metallurgical:metallurgichesk metalurgiyn
metallurgy:metallurgi
military:voenn viyskov
mining:gorn gornodobyvayushch gornorudn
ministry:ministerstv
missile:raketn
movement:dvizheni
municipal:munitsipaln
national:natsionaln
naval:voennomorsk
new:novaya novoe novye novyy novyye
northern:severn pivnichn
nuclear:yadern
oil:neftyan naftov
operator:operator
optical:optichesk
organization:organizats
petrochemical:neftekhimichesk
physical:fizichesk
physics:fizik
plant:zavod kombinat fabrik
port:port
precision:pretsizionn
production:proizvodstvenn proizvodstv virobnich
project:proekt
radio:radio
radiotechnical:radiotekhnichesk
railway:zheleznodorozhn
reactor:reaktor
reconstruction:rekonstrukts
regional:regionaln
repair:remontn
republic:respublik
republican:respublikansk
research:issledovatelsk issledovani doslidn
resort:sanatori
russian:rossiysk
savings:sberegateln
scientific:nauchn naukov
security:bezopasnost bezpek
service:servisn
settlements:raschetn
shipbuilding:sudostroiteln sudostroeni sudnobudivn
shipping:parokhodstv sudokhodn
shiprepair:sudoremontn
southern:yuzhn pivdenn
space:kosmichesk
special:spetsialn
state:gosudarstvenn derzhavn
strategic:strategichesk
supply:snabzheni
system:sistem
technical:tekhnichesk tekhnichn
technological:tekhnologichesk
technology:tekhnologi
telecommunication:telekommunikats
television:televizionn
trade:torgovl torgivl
trading:torgov torgoviln
transport:transportn
ukrainian:ukrainsk
union:soyuz
united:obedinenn
university:universitet
unmanned:bespilotn
western:zapadn zakhidn
belarusian:belorussk belarusk
moscow:moskovsk
ural:uralsk
volga:volzhsk
kama:kamsk
"""

ARABIC = """
aerospace:هوافضا
agency:وكاله اژانس
agricultural:زراعي زراعيه كشاورزي
air:جويه جوي هوايي
aircraft:هواپيما هواپيمايي
airlines:خطوط طيران
and:و
applied:تطبيقيه كاربردي
armed:مسلح مسلحه
army:جيش ارتش
association:جمعيه انجمن
authority:سلطه هييه
bank:بنك مصرف بانك
battalion:كتيبه گردان
brigade:لوا تيپ
brothers:اخوان برادران
cement:اسمنت سيمان
center:مركز
charitable:خيريه
chemical:كيماويه شيميايي
combatant:مقاتله
commercial:تجاري تجاريه
committee:لجنه كميته
company:شركه شركت
construction:بنا انشاات مقاولات ساختماني ساختمان عمران
corps:سپاه
council:مجلس شورا شوراي
cyber:سايبري
defence:دفاع دفاعي
development:تنميه توسعه
directorate:اداره مديريه
egyptian:مصري مصريه
electronics:الكترونيات الكترونيك
energy:طاقه انرژي
engineering:هندسه هندسي هندسيه مهندسي
establishment:موسسه
exchange:صرافه صرافي
export:تصدير صادرات
factory:مصنع كارخانه
fighting:مقاتل
finance:تمويل
financial:مالي ماليه
forces:قوات نيروهاي نيروي
foundation:بنياد
front:جبهه
gas:غاز گاز
general:عامه عام عمومي
geographical:جغرافيايي
group:مجموعه گروه جماعه
guards:پاسداران حرس
heavy:ثقيله سنگين
higher:عالي
holding:قابضه
import:استيراد واردات
in:في
industrial:صناعي صناعيه صنعتي
industries:صناعات صنايع
industry:صناعه صنعت
institute:معهد پژوهشگاه پژوهشكده انستيتو
insurance:تامين بيمه
intelligence:مخابرات اطلاعات استخبارات
international:دولي دوليه
investment:استثمار استثمارات سرمايه‌گذاري
iran:ايران
iranian:ايراني ايرانيه
iraq:عراق
iraqi:عراقي عراقيه
islamic:اسلامي اسلاميه
jihad:جهاد
jsc:مساهمه سهامي
lebanese:لبناني لبنانيه
libya:ليبيا
libyan:ليبي ليبيه
limited:محدوده محدود لمتد ليمتد
marine:بحري بحريه دريايي
marketing:تسويق
media:اعلام اعلامي
medical:طبيه طبي پزشكي
ministry:وزاره وزارت
missile:صواريخ موشكي
moroccan:مغربيه مغربي
movement:حركه حركت جنبش
national:وطني وطنيه ملي
network:شبكه
new:جديد جديده
office:مكتب دفتر
oil:نفط نفت
organization:منظمه سازمان
party:حزب
petrochemical:پتروشيمي بتروكيماويات
petroleum:بترول
pharmaceutical:داروسازي ادويه
police:شرطه پليس
real estate:عقاري عقاريه
republic:جمهوريه جمهوري
research:بحوث ابحاث تحقيقات تحقيقاتي پژوهش
revolution:انقلاب ثوره
sciences:علوم
security:امن امنيت امنيتي
services:خدمات
shipping:شحن ملاحه كشتيراني
society:جمعيت
state:دوله دولتي
steel:فولاد حديد
supply:توريد
support:پشتيباني
syria:سوريا سوريه
syrian:سوري
technical:فني فنيه
technology:تكنولوجيا فناوري تكنولوژي
television:تلفزيون تلويزيون
trading:تجاره تجارت بازرگاني
transport:نقل حمل
tunisian:تونسيه تونسي
union:اتحاد اتحاديه
united:متحده
university:جامعه دانشگاه
yemen:يمن
"""

UNSPACED = """
aerospace:航天 宇航
agricultural:农业 農業
association:协会 協會 협회
automation:自动化 自動化
aviation:航空 항공
bank:银行 銀行 은행
bio:生物
center:中心 센터
chemical:化工 化学 化學 화학
china:中国 中國
commercial:商业 商業
construction:建设 建設 건설
corporation:总公司 總公司 총회사
department:部
development:发展 發展 開發 开发 개발
electric:电气 電氣 电机 電機
electronics:电子 電子 전자
energy:能源
engineering:工程
equipment:设备 設備
export import:수출입
factory:工厂 工廠 공장
financial:金融 금융
fund:基金
group:集团 集團 그룹
heavy industries:重工 重工业 重工業 중공업
holdings:控股
hongkong:香港
import export:进出口 進出口
industrial:实业 實業 工业 工業 产业 產業 산업 공업
industrial commercial:工商
information:信息 資訊
institute:研究所 研究院 学院 學院 연구소 연구원
insurance:保险 保險 보험
international:国际 國際 국제
investment:投资 投資 투자
joint venture:合营 合營 合资 合資 합영
korea:朝鲜 朝鮮 조선 한국
laboratory:实验室 實驗室
logistics:物流
machinery:机械 機械 기계
manufacturing:制造 製造 제조
marine:海洋 海事
material:材料
mining:矿业 礦業 광업
national:国家 國家 국가
ocean:远洋 遠洋
petroleum:石油 석유
pharmaceutical:医药 醫藥 制药 製藥 제약
power:电力 電力 전력
precision:精密
research:研究
securities:证券 證券 증권
semiconductor:半导体 半導體 반도체
shipping:航运 航運 船务 船務 海运 海運 해운
shipbuilding:造船
steel:钢铁 鋼鐵 철강
supply chain:供应链 供應鏈
system:系统 系統
technology:科技 技术 技術 기술
trading:贸易 貿易 商贸 商貿 무역 상사
university:大学 大學 대학교 대학
"""
